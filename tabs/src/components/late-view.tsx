import { type ComponentType, lazy, useState } from 'react';
import type { LateCode } from './late-code.ts';

/** A view of late code: drawn at once where that has come, else the `Suspense` around it shows what stands there until then. */
export const lateView = <Props extends object>({
  load,
  loaded,
}: LateCode<ComponentType<Props>>): ComponentType<Props> => {
  const Late = lazy(async () => ({ default: await load() }));
  return (props) => {
    const [View] = useState<ComponentType<Props>>(() => loaded() ?? Late);
    return <View {...props} />;
  };
};
