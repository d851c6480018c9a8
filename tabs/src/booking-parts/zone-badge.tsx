import { Badge } from '@fluentui/react-components';
import { GlobeRegular, LockClosedRegular, PeopleCommunityRegular } from '@fluentui/react-icons';
import type { ZoneLevel } from '@yhteistila/core/site/zone.ts';
import { useText } from '../i18n/use-text.tsx';

const ICONS = { public: GlobeRegular, semiPublic: PeopleCommunityRegular, internal: LockClosedRegular } as const;

/** Who may come into the zone, as a word and a sign. */
export const ZoneBadge = ({ level }: { readonly level: ZoneLevel }) => {
  const { t } = useText();
  const Icon = ICONS[level];
  return (
    <Badge appearance="outline" color="informative" icon={<Icon />}>
      {t(`zoneLevel.${level}`)}
    </Badge>
  );
};
