import { expect, test } from 'vitest'
import type { Decision, Verdict } from '#iam/types.ts'
import { evidenceWords } from '../../outcomes/evidenceWords.ts'
import type { SeenCall } from '../../outcomes/foretoldDecision.ts'
import { foretoldReason } from '../../outcomes/foretoldReason.ts'
import { phraseText } from '../../outcomes/phrase.ts'
import { refusalText } from '../../outcomes/refusalWords.ts'
import { formatMinute } from '../../ui/formatTime.ts'
import { correctPrediction } from './correctPrediction.ts'

const at = Date.UTC(2026, 5, 1, 14, 2)
const clock = formatMinute(at)
const roleArn = 'arn:aws:iam::210987654321:role/readers'
const request = {
  principal: { type: 'AssumedRole', account: '210987654321', arn: roleArn, roleArn },
  action: 's3:PutObject',
  resource: 'arn:aws:s3:::team-photos/shared/a.jpg',
  context: {},
} as const
const predicted = (verdict: Verdict): Decision => ({ verdict, request, layers: [] })
const refused: SeenCall = {
  callId: 'c1',
  at,
  verdict: 'refused',
  request,
  denial: {
    code: 'AccessDenied',
    message: 'm',
    status: 403,
    action: 's3:PutObject',
    explicit: false,
    layer: 'identity-based',
  },
}
const allowed: SeenCall = { callId: 'c2', at, verdict: 'allowed', request }
const before = { since: at - 1 }
const after = { since: at + 1 }
const changed = { since: at + 1, changedAt: at + 1 }
const changedBefore = { since: at - 1, changedAt: at - 1 }

test.each([
  ['a prediction that no call speaks to stands', predicted('allowed'), undefined, before, 'allowed'],
  ['what is not known is what the call showed', undefined, refused, before, 'implicitly denied'],
  ['also where a call was let in', undefined, allowed, before, 'allowed'],
  ['also where the backend tells no policies', undefined, refused, undefined, 'implicitly denied'],
  ['also where they were told after it for the first time', undefined, refused, after, 'implicitly denied'],
  ['policies that changed after the call make it unknown again', undefined, refused, changed, undefined],
  ['a call that contradicts counts', predicted('allowed'), refused, before, 'implicitly denied'],
  ['also one that was let in', predicted('implicitly denied'), allowed, before, 'allowed'],
  ['also after an earlier change', predicted('allowed'), refused, changedBefore, 'implicitly denied'],
  ['policies that changed after it beat it', predicted('allowed'), refused, changed, 'allowed'],
  ['and those that were told after it for the first time', predicted('allowed'), refused, after, 'allowed'],
  ['one object of a folder corrects nothing', predicted('allowed'), { ...refused, target: 'a/b' }, before, 'allowed'],
  ['but fills in what is not known', undefined, { ...refused, target: 'a/b' }, before, 'implicitly denied'],
  [
    'a statement that denies is told as one',
    undefined,
    { ...refused, denial: { code: '', message: '', status: 403, explicit: true } },
    before,
    'explicitly denied',
  ],
] as const)('%s', (_, decision, seen, told, verdict) => {
  expect(correctPrediction(decision, seen, told)?.verdict).toBe(verdict)
})

test.each([
  [
    predicted('implicitly denied'),
    refused,
    `Predicted from the policies in force. Refused at ${clock} by a real call.`,
  ],
  [predicted('allowed'), allowed, `Predicted from the policies in force. Allowed at ${clock} by a real call.`],
  [undefined, refused, `Refused at ${clock} by a real call. The policies that are told do not say it.`],
  [
    undefined,
    { ...refused, target: 'team-photos/shared/a.jpg' },
    `Refused at ${clock}, on team-photos/shared/a.jpg by a real call. The policies that are told do not say it.`,
  ],
  [
    predicted('allowed'),
    refused,
    `Refused at ${clock} by a real call. From the policies that are told it was predicted allowed.`,
  ],
  [predicted('allowed'), undefined, 'Predicted from the policies in force; nothing was sent.'],
] as const)('evidence is told in words: %#', (decision, seen, words) => {
  const told = correctPrediction(decision, seen, before)
  expect(told && evidenceWords(told)).toBe(words)
})

test('the reason is what AWS said then, and when', () => {
  const told = correctPrediction(undefined, refused, before)
  expect(told && refusalText(told)).toBe(`No statement of the role allows s3:PutObject. Refused at ${clock}.`)
  const letIn = correctPrediction(undefined, allowed, before)
  expect(letIn && phraseText(foretoldReason([letIn]))).toBe(`Allowed at ${clock} by a real call.`)
})
