/** How changed lines and what is said under a line look: in ink, as findings do. */
import { EditorView } from '@codemirror/view'

export const issueLooks = EditorView.theme({
  // No transparent border keeps the place of the bar: forced colors would show it.
  '.cm-line': { paddingLeft: '9px' },
  '.cm-changedLine': { borderLeft: '3px solid var(--rc-text)', paddingLeft: '6px' },
  '.cm-issueLine': {
    display: 'flex',
    gap: '0.5rem',
    alignItems: 'flex-start',
    padding: '0.375rem 0.75rem 0.375rem 0.5rem',
    borderLeft: '3px solid var(--rc-text)',
    borderTop: '1px solid var(--rc-line)',
    borderBottom: '1px solid var(--rc-line)',
    backgroundColor: 'var(--rc-panel)',
    color: 'var(--rc-text)',
    fontFamily: 'var(--font-sans)',
    fontSize: '0.8125rem',
    whiteSpace: 'normal',
  },
  '.cm-issueLine-advice': { borderLeftStyle: 'dashed', color: 'var(--rc-text-2)' },
  '.cm-issueLine > span': { flex: '1', minWidth: '0', overflowWrap: 'anywhere' },
  '.cm-issueLine > button': {
    flexShrink: '0',
    color: 'var(--rc-accent)',
    textDecoration: 'underline',
    cursor: 'pointer',
  },
  '.cm-issueMark': {
    width: '1rem',
    height: '1rem',
    flexShrink: '0',
    marginTop: '0.125rem',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.4',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  '.cm-issueMark .error': { fill: 'currentColor' },
  '.cm-issueMark .error.inside': { stroke: 'var(--rc-panel)', strokeWidth: '1.8' },
})
