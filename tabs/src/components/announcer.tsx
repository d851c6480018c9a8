import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Where it cannot make the page longer: a page longer than its window has a scroll bar of its own. */
const HIDDEN = {
  position: 'absolute',
  top: 0,
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** Says live changes politely to screen readers, each once. */
export const Announcer = ({ children }: { readonly children: ReactNode }) => {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" style={HIDDEN}>
        <span key={said.count}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
};

export const useAnnounce = () => useContext(AnnounceContext);
