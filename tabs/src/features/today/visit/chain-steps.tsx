import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { MAX_STEPS } from '@yhteistila/core/availability/chain/chain.ts';
import { useRef } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { type Agency, openWays } from '../agencies/agencies.ts';
import type { ChainStep } from './use-chain.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 104px auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  add: { maxWidth: '320px' },
});

const LENGTHS = [10, 15, 20, 30, 45, 60, 90];

interface ChainStepsProps {
  readonly steps: readonly ChainStep[];
  readonly agencies: readonly Agency[];
  readonly onChange: (steps: readonly ChainStep[]) => void;
  readonly onAdd: (organisationId: string) => void;
}

/** The agencies of the visit, in any order: the proposal finds the best one. */
export const ChainSteps = ({ steps, agencies, onChange, onAdd }: ChainStepsProps) => {
  const styles = useStyles();
  const { t, pick } = useText();
  const add = useRef<HTMLSelectElement>(null);
  const nameOf = (id: string) =>
    pick(agencies.find((agency) => agency.id === id)?.shortName ?? { fi: '', sv: '', en: '' });
  const left = agencies.filter(
    (agency) => openWays(agency).length > 0 && steps.every(({ organisationId }) => organisationId !== agency.id),
  );
  return (
    <div className={styles.part}>
      {steps.length === 0 ? undefined : (
        <ul className={styles.list} aria-label={t('tab.today.chain.steps')}>
          {steps.map(({ organisationId, minutes }) => (
            <li key={organisationId} className={styles.step}>
              <Text weight="semibold">{nameOf(organisationId)}</Text>
              <Select
                aria-label={t('tab.today.chain.minutes', { agency: nameOf(organisationId) })}
                value={String(minutes)}
                onChange={(_, { value }) =>
                  onChange(
                    steps.map((step) =>
                      step.organisationId === organisationId ? { ...step, minutes: Number(value) } : step,
                    ),
                  )
                }
              >
                {LENGTHS.map((each) => (
                  <option key={each} value={each}>
                    {t('tab.today.minutes', { minutes: each })}
                  </option>
                ))}
              </Select>
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('tab.today.chain.remove', { agency: nameOf(organisationId) })}
                onClick={() => {
                  onChange(steps.filter((step) => step.organisationId !== organisationId));
                  add.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {steps.length >= MAX_STEPS ? undefined : (
        <Select
          ref={add}
          className={styles.add}
          value=""
          aria-label={t('tab.today.chain.add')}
          onChange={(_, { value }) => onAdd(value)}
        >
          <option value="" disabled>
            {t('tab.today.chain.add')}
          </option>
          {left.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {pick(shortName)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
};
