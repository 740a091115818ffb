/** Lines that the draft changes, by a bar in the margin; what is to be said of a line, under it. */
import { type EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { DraftIssue } from './draftIssues.ts'

export interface LineMarks {
  /** Numbers of lines, from 1. */
  readonly changed: readonly number[]
  /** At most one for a line is shown. */
  readonly issues: readonly DraftIssue[]
}

const setMarks = StateEffect.define<LineMarks>()

/** @param mend takes the text that a fix makes */
export function markedLines(mend: (text: string) => void): Extension {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(marks, { effects, changes, state }) {
      const set = effects.find((effect) => effect.is(setMarks))
      return set ? decorations(state, set.value as LineMarks, mend) : marks.map(changes)
    },
    provide: (field) => EditorView.decorations.from(field),
  })
}

/** Shows other marks in an editor that has `markedLines`. */
export function showMarks(view: EditorView, marks: LineMarks): void {
  view.dispatch({ effects: setMarks.of(marks) })
}

const changedLine = Decoration.line({ class: 'cm-changedLine' })

function decorations(state: EditorState, { changed, issues }: LineMarks, mend: (text: string) => void): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  const isChanged = new Set(changed)
  const said = new Map<number, DraftIssue>()
  for (const issue of issues) if (!said.has(issue.line)) said.set(issue.line, issue)
  for (let number = 1; number <= state.doc.lines; number++) {
    const line = state.doc.line(number)
    const issue = said.get(number)
    if (isChanged.has(number)) builder.add(line.from, line.from, changedLine)
    if (issue) {
      const widget = new IssueLine(issue, mend)
      builder.add(line.to, line.to, Decoration.widget({ widget, block: true, side: 1 }))
    }
  }
  return builder.finish()
}

class IssueLine extends WidgetType {
  readonly #issue: DraftIssue
  readonly #mend: (text: string) => void

  constructor(issue: DraftIssue, mend: (text: string) => void) {
    super()
    this.#issue = issue
    this.#mend = mend
  }

  override eq(other: IssueLine): boolean {
    const [mine, theirs] = [this.#issue, other.#issue]
    return mine.message === theirs.message && mine.severity === theirs.severity && mine.fix?.text === theirs.fix?.text
  }

  override toDOM(): HTMLElement {
    const { message, severity, fix } = this.#issue
    const line = document.createElement('div')
    line.className = `cm-issueLine cm-issueLine-${severity}`
    line.setAttribute('role', 'note')
    const words = document.createElement('span')
    words.textContent = message
    line.append(diamond(severity), words)
    if (fix) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = fix.label
      button.addEventListener('click', () => this.#mend(fix.text))
      line.append(button)
    }
    return line
  }

  override ignoreEvent(): boolean {
    return true
  }
}

const svg = 'http://www.w3.org/2000/svg'

/** The shape of a finding, as StandingMark draws it: filled where it is to be mended. */
function diamond(severity: DraftIssue['severity']): SVGElement {
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('viewBox', '0 0 16 16')
  picture.setAttribute('aria-hidden', 'true')
  picture.setAttribute('class', 'cm-issueMark')
  for (const [d, look] of [
    ['M8 1.2L14.8 8 8 14.8 1.2 8z', severity],
    ['M8 5v3.4M8 10.8v.1', `${severity} inside`],
  ] as const) {
    const path = document.createElementNS(svg, 'path')
    path.setAttribute('d', d)
    path.setAttribute('class', look)
    picture.append(path)
  }
  return picture
}
