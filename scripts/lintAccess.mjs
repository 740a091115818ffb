// npm run lint:access: are the roles' policies in amplify/access valid, and do they do what they say? The engine's own lint tells.
import { accessRoles } from '#access/roles.ts'
import { trustPolicyOf } from '#access/trust.ts'
import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import { lintPolicy } from '#iam/lint/lintPolicy.ts'

const deployed = { identityPoolId: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11' }
const policies = accessRoles.flatMap((role) => [
  ...role.policies.map((policy) => ({ role: role.name, kind: 'identity', ...policy })),
  { role: role.name, kind: 'trust', name: 'trust', document: trustPolicyOf(role, deployed) },
])
let problems = 0

for (const { role, kind, name, document } of policies) {
  const parsed = parsePolicyDocument(document, { kind })
  const sentences = parsed.ok
    ? lintPolicy(document, kind).map(
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
