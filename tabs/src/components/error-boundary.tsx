import { Button, Subtitle2, Text } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.tsx';

const Broken = () => {
  const { t } = useText();
  return (
    <main style={{ padding: '24px', display: 'grid', gap: '12px', justifyItems: 'start' }}>
      <Subtitle2 as="h1">{t('tab.problem.screen')}</Subtitle2>
      <Text>{t('tab.problem.seeWhatHolds')}</Text>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {t('tab.reload')}
      </Button>
    </main>
  );
};

/** What a screen could not draw is told instead of an empty page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}
