/** What lint tells people about a policy that AWS would take and that still does not do what it says. Rolecall's own. */
import type { PolicyKind } from '../document/parse/readStatement.ts'
import type { Effect, LanguageVersion } from '../types.ts'

export interface Finding {
  /** Name of the rule, which is its file's name: `unknownAction`. */
  readonly rule: string
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
  readonly key: string
  readonly path: string
  readonly values: readonly PlacedText[]
}

/** One statement, read leniently: what is no text is left out, what is missing is empty. */
export interface LintedStatement {
  readonly path: string
  readonly kind: PolicyKind
  readonly effect: Effect | undefined
  readonly language: LanguageVersion
  readonly actions: readonly PlacedAction[]
  readonly notActions: readonly PlacedAction[]
  readonly resources: readonly PlacedText[]
  readonly notResources: readonly PlacedText[]
  /** Values of `Principal.Federated`. */
  readonly federated: readonly PlacedText[]
  readonly hasNotPrincipal: boolean
  readonly conditions: readonly PlacedCondition[]
}

export type LintRule = (statement: LintedStatement) => readonly Finding[]
