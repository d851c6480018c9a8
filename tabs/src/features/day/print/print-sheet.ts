/** Paper turned on its side, and nothing on it but what was drawn for it. Griffel knows no such rules. */
const RULES = `
  @page { size: A4 landscape; margin: 9mm; }
  @media print {
    html, body { height: auto !important; background: white !important; }
    body > :not([data-printed]) { display: none !important; }
  }
  @media screen { body > [data-printed] { display: none !important; } }
`;

/** Puts the rules of printing on the page until it is called back. */
export const layPrintSheet = (): (() => void) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
};
