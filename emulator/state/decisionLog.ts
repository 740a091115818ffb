/** What the decision log keeps of one request; served to the console as JSON by request id. */
export type { DecisionEntry as DecisionLogEntry } from '#contract/decisionEntry.ts'
