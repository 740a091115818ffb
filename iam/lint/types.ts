/** What lint tells people about a policy. The shape is that of the Access Analyzer API Reference, ValidatePolicyFinding; rules beside AWS's have codes of our own. */
import type { PolicyKind } from '../document/parse/readStatement.ts'
import type { ReadOperator } from '../evaluate/conditions/readOperatorName.ts'
import type { Effect, LanguageVersion } from '../types.ts'
import type { FindingType } from './findingTypes.ts'
import type { IssueCode } from './issueCodes.ts'

/** One step from the document to a place in it: the value of a key, or an entry of a list. */
export type PathElement = { readonly value: string } | { readonly index: number }

/** `line` counts from 1, `column` and `offset` from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface Location {
  readonly path: readonly PathElement[]
  /** `end` is the place after the last character. */
  readonly span: { readonly start: Position; readonly end: Position }
}

export interface LintFinding {
  /** What is wrong, what follows from it, and what to write instead. */
  readonly findingDetails: string
  readonly findingType: FindingType
  readonly issueCode: IssueCode
  readonly learnMoreLink: string
  /** Every place of which the very same is to be said, in the order of the document. */
  readonly locations: readonly [Location, ...Location[]]
}

/** What a rule finds at one place. */
export interface Finding {
  readonly code: IssueCode
  /** Where: `Statement[0].Action[1]`. */
  readonly path: string
  /** What is wrong and what follows from it. */
  readonly message: string
  /** What to write instead. */
  readonly fix: string
}

/** A text of the document and where it stands. */
export interface PlacedText {
  readonly text: string
  readonly path: string
}

export interface PlacedAction extends PlacedText {
  /** The known actions that it covers, as AWS spells them. */
  readonly covers: readonly string[]
}

export interface PlacedCondition {
  readonly operator: string
  /** What the operator means; `undefined` when there is no such operator. */
  readonly read: ReadOperator | undefined
  readonly key: string
  readonly path: string
  readonly values: readonly PlacedText[]
}

export interface PlacedPrincipal extends PlacedText {
  /** `*` for a principal without a type. */
  readonly type: string
}

/** One statement, read leniently: what is no text is left out, what is missing is empty. */
export interface LintedStatement {
  readonly path: string
  readonly kind: PolicyKind
  readonly effect: Effect | undefined
  readonly language: LanguageVersion
  readonly sid: string | undefined
  readonly actions: readonly PlacedAction[]
  readonly notActions: readonly PlacedAction[]
  readonly resources: readonly PlacedText[]
  readonly notResources: readonly PlacedText[]
  readonly principals: readonly PlacedPrincipal[]
  readonly conditions: readonly PlacedCondition[]
  /** The statement as it is written. */
  readonly fields: Readonly<Record<string, unknown>>
}

export type LintRule = (statement: LintedStatement) => readonly Finding[]

/** For what only several statements together tell. */
export type DocumentRule = (statements: readonly LintedStatement[], document: unknown) => readonly Finding[]
