import { Button } from '@fluentui/react-components';
import type { LocalDay, TimeZone } from '@yhteistila/core/time/site-time.ts';
import { Suspense, useState } from 'react';
import type { Resource } from '../../api/queries.ts';
import { lateCode } from '../../components/late-code.ts';
import { lateView } from '../../components/late-view.tsx';
import { useText } from '../../i18n/use-text.tsx';

const ExhibitionDialog = lateView(lateCode(async () => (await import('./exhibition-dialog.tsx')).ExhibitionDialog));

interface ExhibitionButtonProps {
  readonly siteId: string;
  readonly zone: TimeZone;
  readonly resource: Pick<Resource, 'id' | 'name' | 'type'>;
  /** The day that is looked at. */
  readonly day: LocalDay;
}

/** The way to whole days, where they can be had: in a showroom (N11). */
export const ExhibitionButton = ({ siteId, zone, resource, day }: ExhibitionButtonProps) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (resource.type !== 'showroom') return null;
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t('tab.exhibition.open')}
      </Button>
      {isOpen ? (
        <Suspense>
          <ExhibitionDialog {...{ siteId, zone, resource, day }} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : undefined}
    </>
  );
};
