/** What is wrong with a draft, or looks wrong, at its places. Loads lint with its tables. */
import type { FindingType } from '#iam/lint/findingTypes.ts'
import { lintPolicy } from '#iam/lint/lintPolicy.ts'
import { locationsIn } from '#iam/lint/locations.ts'
import type { LintFinding, Location } from '#iam/lint/types.ts'
import type { ReadDraft } from '../documents/draft.ts'
import type { EditedDocument } from '../documents/editedDocument.ts'
import { policyKindOf } from '../documents/readDraft.ts'
import { type QuickFix, quickFix } from './quickFix.ts'

export interface DraftIssue {
  /** `error`: it is no document, or does not do what it says. `advice`: worth a look. */
  readonly severity: 'error' | 'advice'
  /** Characters from 0. */
  readonly from: number
  readonly to: number
  /** From 1. */
  readonly line: number
  readonly message: string
  /** Lint's; left out for what keeps the text from being a document. */
  readonly code?: string
  readonly learnMoreLink?: string
  readonly fix?: QuickFix
}

/** What has no effect, or lets in too many. */
const toMend: ReadonlySet<FindingType> = new Set(['ERROR', 'SECURITY_WARNING'])

/** In the order of need; nothing for an empty text. */
export function draftIssues(document: EditedDocument, text: string, draft: ReadDraft): readonly DraftIssue[] {
  if (draft.kind === 'invalid') return problemsOf(text, draft.problems)
  const kind = policyKindOf(document.kind)
  if (kind === undefined || text.trim() === '') return []
  return lintPolicy(text, kind).map((finding) => issueOf(finding, text))
}

function problemsOf(text: string, problems: (ReadDraft & { kind: 'invalid' })['problems']): readonly DraftIssue[] {
  const locate = locationsIn(text)
  return problems.map(({ path, message }) => {
    const place = placeOf(locate(path))
    // What is no JSON, or lacks something, has no place of its own: the whole would be underlined.
    const to = path === '' ? Math.min(text.length, place.from + 1) : place.to
    return { severity: 'error', ...place, to, message: path === '' ? message : `${path} ${message}` }
  })
}

function issueOf(finding: LintFinding, text: string): DraftIssue {
  const { findingDetails, findingType, issueCode, learnMoreLink, locations } = finding
  const fix = quickFix(finding, text)
  return {
    severity: toMend.has(findingType) ? 'error' : 'advice',
    ...placeOf(locations[0]),
    message: findingDetails,
    code: issueCode,
    learnMoreLink,
    ...(fix && { fix }),
  }
}

/** What reaches over lines is marked where it begins: a statement that is underlined whole cannot be read. */
function placeOf({ span: { start, end } }: Location) {
  return { from: start.offset, to: start.line === end.line ? end.offset : start.offset + 1, line: start.line }
}
