import { nearestText } from '#iam/lint/nearestText.ts'
import type { LintFinding, PathElement } from '#iam/lint/types.ts'
import { actionsMatching } from '#iam/tables/actions.ts'
import { laidOut } from '../documents/editedDocument.ts'

/** What puts a finding right, by a click. */
export interface QuickFix {
  /** "Name the bucket" */
  readonly label: string
  /** The whole text, mended. */
  readonly text: string
}

type Json = Record<string, unknown>

/** Of a few findings that have one answer: a slip of the pen, a bucket where its objects are named, a missing version. */
export function quickFix({ issueCode, locations: [place] }: LintFinding, text: string): QuickFix | undefined {
  switch (issueCode) {
    case 'INVALID_ACTION':
      return spelled(text, place.span.start.offset, place.span.end.offset)
    case 'RESOURCE_OF_ANOTHER_TYPE':
      return otherType(text, place.path)
    case 'MISSING_VERSION':
      return changed(text, 'Say the version', (document) => ({ Version: '2012-10-17', ...document }))
    default:
      return undefined
  }
}

function spelled(text: string, from: number, to: number): QuickFix | undefined {
  const written = valueOf(text.slice(from, to))
  if (typeof written !== 'string' || /[*?]/.test(written)) return undefined
  const nearest = nearestText(written, actionsMatching(`${written.slice(0, written.indexOf(':') + 1).toLowerCase()}*`))
  if (nearest === undefined) return undefined
  return { label: `Write ${nearest}`, text: text.slice(0, from) + JSON.stringify(nearest) + text.slice(to) }
}

const bucket = /^(arn:[\w-]+:s3:::[^/]+)$/
const objects = /^(arn:[\w-]+:s3:::[^/]+)\/.*$/

/** An S3 action on a bucket beside objects alone, or on objects beside a bucket alone. */
function otherType(text: string, path: readonly PathElement[]): QuickFix | undefined {
  const named = [statementAt(valueOf(text), path)?.['Resource'] ?? []].flat()
  const [first] = named
  if (typeof first !== 'string') return undefined
  const isBucket = bucket.test(first)
  const added = isBucket ? `${first}/*` : first.replace(objects, '$1')
  if (!isBucket && !objects.test(first)) return undefined
  return changed(text, isBucket ? 'Name its objects' : 'Name the bucket', (document) => {
    const statement = statementAt(document, path)
    if (statement) statement['Resource'] = [added, ...named]
    return document
  })
}

/** `Statement` holds a list, or one statement. */
function statementAt(document: unknown, [, second]: readonly PathElement[]): Json | undefined {
  const statements = isObject(document) ? document['Statement'] : undefined
  const found: unknown =
    Array.isArray(statements) && second && 'index' in second ? statements[second.index] : statements
  return isObject(found) ? found : undefined
}

function changed(text: string, label: string, change: (document: Json) => Json): QuickFix | undefined {
  const document = valueOf(text)
  return isObject(document) ? { label, text: laidOut(change(document)) } : undefined
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
