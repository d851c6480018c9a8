import { Button, Field, makeStyles, Select, Spinner, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { Need } from '@yhteistila/core/booking/need.ts';
import { useState } from 'react';
import type { BookingView, Resource } from '../../api/queries.ts';
import { useChangeBooking } from '../../booking-parts/actions/booking-actions.ts';
import { OfferButtons } from '../../booking-parts/actions/offer-buttons.tsx';
import { FindingList } from '../../booking-parts/finding-list.tsx';
import type { Places } from '../../booking-parts/use-places.ts';
import { useVerdict } from '../../booking-parts/use-verdict.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { ASKED_NEEDS } from './need.ts';

const VIRTUAL_SITE = 'etapalvelu';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  tag: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  verdict: { minHeight: '24px', display: 'grid', gap: tokens.spacingVerticalXS },
});

/** Languages that an interpreter of the site, or from afar, speaks. */
const useSpoken = (booking: BookingView, places: Places) => {
  const { language } = useText();
  const naming = new Intl.DisplayNames([language], { type: 'language' });
  const sites = [booking.siteId ?? '', VIRTUAL_SITE].flatMap((id) => places.site(id) ?? []);
  const codes = sites
    .flatMap(({ resources }) => resources.filter(({ type }) => type === 'interpreter'))
    .flatMap(({ languages = [] }) => languages);
  return [...new Set(codes)]
    .map((code) => ({ code, name: naming.of(code) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
};

/** What is chosen, what the service would do about it, and doing it: in one act, at the same time. */
const useNeedChange = (booking: BookingView, onChanged: (changed: BookingView) => void) => {
  const { t } = useText();
  const announce = useAnnounce();
  const [needs, setNeeds] = useState<readonly Need[]>(booking.needs ?? []);
  const [language, setLanguage] = useState(booking.languages?.[0] ?? '');
  const isInterpreted = needs.includes('interpreter');
  const languages = isInterpreted && language !== '' ? [language] : [];
  const changes = { needs: [...needs], languages, findRoom: true };
  const isSame =
    [...needs].sort().join() === [...(booking.needs ?? [])].sort().join() &&
    languages.join() === (booking.languages ?? []).join();
  const checked = useVerdict(isSame ? undefined : { replaces: booking.id, ...changes });
  const change = useChangeBooking();
  const run = (at: { readonly start?: string; readonly end?: string } = {}) =>
    change.mutate(
      { booking, changes: { ...changes, ...at } },
      {
        onSuccess: (changed) => {
          announce(t('tab.need.changed'));
          onChanged(changed);
        },
      },
    );
  const toggle = (need: Need) =>
    setNeeds(needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need]);
  return { needs, toggle, isInterpreted, language, setLanguage, isSame, ...checked, change, run };
};

/** Where it would be, who or what joins or leaves it there, and which sentence tells that. */
const outcomeOf = (resourceIds: readonly string[], booking: BookingView, places: Places) => {
  const all = resourceIds.flatMap((id) => places.place(id)?.resource ?? []);
  const rooms = all.filter(({ kind }) => kind === 'space');
  const also = all.filter(({ id, kind }) => kind !== 'space' && !booking.resourceIds.includes(id));
  const left = booking.resourceIds
    .filter((id) => !resourceIds.includes(id))
    .flatMap((id) => places.place(id)?.resource ?? [])
    .filter(({ kind }) => kind !== 'space');
  const isMoved = rooms.some(({ id }) => !booking.resourceIds.includes(id));
  const here = left.length === 0 ? 'stays' : 'sameRoom';
  const [alone, together] = isMoved ? (['moves', 'movesWith'] as const) : ([here, 'joins'] as const);
  return { rooms, also, left, isMoved, key: also.length === 0 ? alone : together };
};

interface NeedChangeProps {
  readonly booking: BookingView;
  readonly places: Places;
  readonly zone: string;
  /** Told what the booking has become. */
  readonly onChanged?: (booking: BookingView) => void;
  readonly onDone: () => void;
}

/** A need, a language or an interpreter that came up when the customer was there: it chooses the room (M12). */
export const NeedChange = ({ booking, places, zone, onChanged, onDone }: NeedChangeProps) => {
  const styles = useStyles();
  const { t, pick, times } = useText();
  const { needs, toggle, isInterpreted, language, setLanguage, isSame, verdict, error, change, run } = useNeedChange(
    booking,
    (changed) => {
      onChanged?.(changed);
      onDone();
    },
  );
  const spoken = useSpoken(booking, places);
  const outcome = outcomeOf(verdict?.resourceIds ?? [], booking, places);
  const namesOf = (named: readonly Resource[]) => named.map(({ name }) => pick(name)).join(', ');
  return (
    <div className={styles.part}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere */}
      <div role="group" aria-label={t('tab.today.needs')} className={styles.tags}>
        {ASKED_NEEDS.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            shape="circular"
            className={styles.tag}
            checked={needs.includes(each)}
            icon={needs.includes(each) ? <CheckmarkRegular /> : undefined}
            onClick={() => toggle(each)}
          >
            {t(`feature.${each}`)}
          </ToggleButton>
        ))}
      </div>
      {isInterpreted ? (
        <Field label={t('tab.need.language')}>
          <Select value={language} onChange={(_, { value }) => setLanguage(value)}>
            <option value="">{t('tab.need.anyLanguage')}</option>
            {spoken.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : undefined}
      <div role="status" className={styles.verdict}>
        {!isSame && verdict === undefined && error === null ? (
          <Spinner size="extra-tiny" label={t('tab.move.checking')} labelPosition="after" />
        ) : undefined}
        {verdict?.allowed === true && outcome.rooms.length > 0 ? (
          <Text weight="semibold">
            {t(`tab.need.${outcome.key}`, {
              room: namesOf(outcome.rooms),
              also: namesOf(outcome.also),
              times: times(booking, zone),
            })}
            {outcome.left.length === 0 ? '' : ` ${t('tab.need.leaves', { names: namesOf(outcome.left) })}`}
          </Text>
        ) : undefined}
        {verdict?.allowed === false ? (
          <>
            <Text weight="semibold">{t('tab.need.nothing')}</Text>
            <FindingList findings={verdict.findings} />
          </>
        ) : undefined}
      </div>
      {verdict?.allowed === false ? (
        <OfferButtons
          offers={verdict.alternatives ?? []}
          places={places}
          isPending={change.isPending}
          onPick={({ start, end }) => run({ start, end })}
        />
      ) : undefined}
      {error === null ? undefined : <ProblemBar error={error} />}
      {change.error === null ? undefined : <ProblemBar error={change.error} />}
      <div className={styles.acts}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={isSame || verdict?.allowed !== true || change.isPending}
          onClick={() => run()}
        >
          {t(outcome.isMoved ? 'tab.need.doMove' : 'tab.need.do')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('tab.need.leave')}
        </Button>
      </div>
    </div>
  );
};
