// How a broken import rule is told: what broke it, and on the next line why the rule stands.

/**
 * @param {{ from: string, to: string, cycle?: { name: string }[], rule: { name: string } }} violation one of dependency-cruiser's
 *   `summary.violations`; a cycle's steps begin after `from` and end with it, and a file that is wrong by itself is its own `to`.
 * @param {ReadonlyMap<string, string>} reasons each rule's `comment`, by the rule's name.
 * @returns {string} two lines without a trailing newline; one where the rule gives no reason.
 */
export function violationText({ from, to, cycle, rule }, reasons) {
  const steps = [from, ...(cycle ? cycle.map(({ name }) => name) : from === to ? [] : [to])]
  const reason = reasons.get(rule.name)
  return `${rule.name}: ${steps.join(' -> ')}${reason ? `\n  ${reason}` : ''}`
}
