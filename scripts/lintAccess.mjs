// npm run lint:access: are the roles' policies in amplify/access valid, and do they do what they say? The engine's own lint tells.
import { accessRoles } from '#access/roles.ts'
import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import { lintPolicy } from '#iam/lint/lintPolicy.ts'

const policies = accessRoles.flatMap(({ name, policies }) => policies.map((policy) => ({ role: name, ...policy })))
let problems = 0

for (const { role, name, document } of policies) {
  const parsed = parsePolicyDocument(document, { kind: 'identity' })
  const sentences = parsed.ok
    ? lintPolicy(document, 'identity').map(
        ({ locations, findingDetails, issueCode }) =>
          `line ${locations[0].span.start.line}: ${findingDetails} (${issueCode})`,
      )
    : parsed.problems.map(({ path, reason }) => `${path} ${reason}`)
  problems += sentences.length
  for (const sentence of sentences) console.error(`${role}, policy ${name}, ${sentence}`)
}

console.log(`${policies.length} policies, ${problems} problems`)
// A check that found nothing to look at would pass for ever.
process.exitCode = problems === 0 && policies.length > 0 ? 0 : 1
