import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CalendarLtrRegular,
  CallRegular,
  type FluentIcon,
  InfoRegular,
  PersonRegular,
  VideoRegular,
} from '@fluentui/react-icons';
import { addDays } from '@yhteistila/core/time/site-time.ts';
import type { ReactNode } from 'react';
import { useToday } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { Agency, Way } from './agencies.ts';
import { openWays } from './agencies.ts';
import { standingText } from './agency-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  fact: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  icon: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
});

const Fact = ({ icon: Icon, children }: { readonly icon: FluentIcon; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <li className={styles.fact}>
      <Icon className={styles.icon} aria-hidden />
      <Text>{children}</Text>
    </li>
  );
};

const ICONS: { readonly [way in Way]: FluentIcon } = { onSite: PersonRegular, remote: VideoRegular };

/** The next day on which the agency serves here, with its hours; asked only for one that is through for today. */
const useNextHours = (agency: Agency, siteId: string, day: string) => {
  const isThrough = openWays(agency).length === 0;
  const { onSite, remote } = agency.standing;
  const known = [onSite, remote].flatMap((each) => (each?.state === 'off' && each.nextDay ? [each.nextDay] : []))[0];
  const next = useToday(isThrough ? siteId : undefined, known ?? addDays(day, 1));
  const then = next.data?.organisations.find(({ organisation }) => organisation.id === agency.id);
  const offer = then?.onSite ?? then?.remote;
  if (!isThrough || next.data === undefined || offer === undefined) return undefined;
  return { day: offer.hours.length > 0 ? next.data.day : offer.nextDay, hours: offer.hours };
};

interface AgencyFactsProps {
  readonly agency: Agency;
  readonly siteId: string;
  readonly zone: string;
  readonly day: string;
}

/** How one gets served by the agency: here and now, when it next serves, at a distance, by phone. */
export const AgencyFacts = ({ agency, siteId, zone, day }: AgencyFactsProps) => {
  const styles = useStyles();
  const words = useText();
  const { t, pick, times } = words;
  const next = useNextHours(agency, siteId, day);
  const { phone, notHere, standing } = agency;
  return (
    <ul className={styles.list}>
      {(['onSite', 'remote'] as const).map((way) =>
        standing[way] === undefined ? undefined : (
          <Fact key={way} icon={ICONS[way]}>
            {t(`tab.today.fact.${way}`, {
              when: standing[way].state === 'off' ? t('tab.today.fact.off') : standingText(standing[way], zone, words),
            })}
          </Fact>
        ),
      )}
      {next?.day === undefined ? undefined : (
        <Fact icon={CalendarLtrRegular}>
          {t('tab.today.fact.next', {
            day: words.day(next.day),
            times: next.hours.map((each) => times(each, zone)).join(', '),
          })}
        </Fact>
      )}
      {phone === undefined ? undefined : (
        <Fact icon={CallRegular}>
          {t('tab.today.fact.phone')} <Link href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</Link>
        </Fact>
      )}
      {notHere.length === 0 ? undefined : (
        <Fact icon={InfoRegular}>
          {t('tab.today.fact.notHere', { services: notHere.map(({ name }) => pick(name)).join(', ') })}
        </Fact>
      )}
    </ul>
  );
};
