import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { FaultDialog } from './fault-dialog.tsx';
import type { FaultPlace } from './fault-places.ts';

interface ReportFaultProps {
  readonly siteId: string;
  readonly places: readonly FaultPlace[];
}

/** The button by which anybody at the site tells of a fault. What was written stays when the dialog is left. */
export const ReportFault = ({ siteId, places }: ReportFaultProps) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const comesBack = useRestoreFocusTarget();
  return (
    <>
      <Button {...comesBack} icon={<WrenchRegular />} onClick={() => setIsOpen(true)}>
        {t('tab.faults.report')}
      </Button>
      <FaultDialog isOpen={isOpen} siteId={siteId} places={places} onClose={() => setIsOpen(false)} />
    </>
  );
};
