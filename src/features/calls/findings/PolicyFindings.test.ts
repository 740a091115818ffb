// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { lintPolicy } from '#iam/lint/lintPolicy.ts'
import type { AuthorizationRequest, PolicyDocument, Statement } from '#iam/types.ts'
import { decisionSteps } from '../decision/decisionSteps.ts'
import LayerDocuments from '../decision/LayerDocuments.vue'
import { linesOf, markedLines, policyKindOf } from './policyFindings.ts'
import PolicyFindings from './PolicyFindings.vue'

const documentOf = (...statements: readonly Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
})
const style: Statement = { Effect: 'Allow', Action: ['s3:GetObject', 's3:Get*'], Resource: 'arn:aws:s3:::photos/*' }
const grave: Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3::123456789012:photos/*' }

test('the worst stands first and open, with its place and a link to what AWS says', () => {
  const findings = lintPolicy(documentOf(style, grave, { ...grave, Action: 's3:PutObject' }), 'identity')
  const view = mount(PolicyFindings, { props: { policy: 'Photos', findings } })
  expect(view.get('details').attributes('open')).toBeDefined()
  expect(view.get('summary').text()).toBe('2 findings in policy Photos')
  const [first, second] = view.findAll('li')
  expect(first?.text()).toMatch(
    /^Error: S3 ARNs have no account.*In lines 15 and 20 of the document, ARN_ACCOUNT_NOT_ALLOWED$/s,
  )
  expect(first?.get('a').attributes()).toMatchObject({ rel: 'noopener noreferrer', target: '_blank' })
  expect(second?.text()).toContain('Suggestion: "s3:GetObject" is covered by "s3:Get*"')
})

test('advice on style waits to be asked for', () => {
  const view = mount(PolicyFindings, { props: { policy: 'P', findings: lintPolicy(documentOf(style), 'identity') } })
  expect(view.get('details').attributes('open')).toBeUndefined()
  expect(view.get('summary').text()).toContain('1 finding ')
})

test('a line is marked with the worst that is said of it', () => {
  const findings = lintPolicy(documentOf(style, grave), 'identity')
  expect([...markedLines(findings)]).toEqual([
    [15, 'ERROR'],
    [7, 'SUGGESTION'],
  ])
  expect(findings.map(linesOf)).toEqual(['line 15', 'line 7'])
})

const request: AuthorizationRequest = {
  principal: {
    type: 'AssumedRole',
    account: '123456789012',
    arn: 'arn:aws:sts::123456789012:assumed-role/readers/s',
    roleArn: 'arn:aws:iam::123456789012:role/readers',
  },
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::photos/a',
  context: {},
}

test('a document is what it is in its layer', () => {
  const [identity, bucket] = [documentOf(grave), documentOf({ ...style, Principal: '*' })]
  const decided = (action: string) =>
    evaluate(
      { ...request, action },
      {
        'identity-based': [{ name: 'i', document: identity }],
        'resource-based': [{ name: 'b', document: bucket }],
      },
    )
  expect(policyKindOf(decided('s3:GetObject'), identity)).toBe('identity')
  expect(policyKindOf(decided('s3:GetObject'), bucket)).toBe('resource')
  expect(policyKindOf(decided('sts:AssumeRole'), bucket)).toBe('trust')
})

test('where a policy of a decision is shown, its findings are, and the document has the place marked', async () => {
  const decision = evaluate(request, { 'identity-based': [{ name: 'Photos', document: documentOf(grave) }] })
  const step = decisionSteps(decision).find(({ id }) => id === 'identity-based')
  if (!step) throw new Error('no step')
  const view = mount(LayerDocuments, {
    props: { step, decision, nearest: undefined, open: undefined },
    global: { stubs: { UButton: true, UIcon: true } },
  })
  expect(view.find('details').exists()).toBe(false)
  await vi.dynamicImportSettled()
  await flushPromises()
  expect(view.get('[aria-label="Findings in policy Photos"]').text()).toContain('S3 ARNs have no account')
  expect(view.find('mark').exists()).toBe(false)
  await view.setProps({ open: step.policies[0] })
  const mark = view.get('mark')
  expect(mark.text()).toBe('"Resource": "arn:aws:s3::123456789012:photos/*"')
  expect(mark.attributes('title')).toBe('Error')
})
