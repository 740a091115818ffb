import { describe, expect, test } from 'vitest'
import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { lintPolicy } from '#iam/lint/lintPolicy.ts'
import type { LintFinding } from '#iam/lint/types.ts'
import { allAwsManagedPolicies, awsManagedPolicy, isServiceLinkedPolicy } from './awsManagedPolicies.ts'

const all = allAwsManagedPolicies()

describe("AWS's managed policies", () => {
  test('are all there, each once, with its path, version and times', () => {
    expect(all.length).toBeGreaterThan(1_500)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.filter(({ id }) => !/^ANPA[A-Z2-7]{17}$/.test(id))).toEqual([])
    expect(awsManagedPolicy('arn:aws:iam::aws:policy/job-function/ViewOnlyAccess')).toMatchObject({
      name: 'ViewOnlyAccess',
      path: '/job-function/',
    })
    const power = awsManagedPolicy('arn:aws:iam::aws:policy/PowerUserAccess')
    expect(power?.path).toBeUndefined()
    expect(power?.versionId).toMatch(/^v\d+$/)
    expect(power?.madeAt).toBe(Date.UTC(2015, 1, 6, 18, 39, 47))
    expect(power?.createdAt).toBeGreaterThan(Date.UTC(2020, 0))
    expect(awsManagedPolicy('arn:aws:iam::aws:policy/Nothing')).toBeUndefined()
  })

  test('keep one object for each document, which is what decisions are found again by', () => {
    const administrator = awsManagedPolicy('arn:aws:iam::aws:policy/AdministratorAccess')
    expect(administrator?.document).toBe(administrator?.document)
    expect(administrator?.document).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    })
  })

  test('have the one for guests as the engine knows it', () => {
    const guests = guestSessionPolicies.find(({ arn }) => arn !== undefined)
    const { Statement } = awsManagedPolicy(guests?.arn ?? '')?.document ?? {}
    expect([Statement].flat()).toMatchObject([guests?.document.Statement].flat())
  })

  test('are told from those that AWS attaches to service-linked roles alone', () => {
    const linked = all.filter(isServiceLinkedPolicy)
    expect(linked.length).toBeGreaterThan(300)
    expect(linked.every(({ path }) => path === '/aws-service-role/')).toBe(true)
  })

  test('can all be read', () => {
    expect(all.filter(({ document }) => !parsePolicyDocument(document).ok).map(({ name }) => name)).toEqual([])
  })
})

/**
 * What AWS's own validation finds in policies of AWS: administrators, and some from before there was a condition for it.
 * Of texts compared with ARNs its reference names five policies that it excepts by their names.
 */
const foundByAwsToo = new Set([
  'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
  'PASS_ROLE_WITH_STAR_IN_RESOURCE',
  'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
])

/** Its resource `arn:aws:organizations::*:` ends before it names anything, and so allows nothing. */
const trueAlarms = new Set(['AmazonDevOpsGuruOrganizationsAccess'])
const isAlarm = ({ findingType }: LintFinding) => findingType === 'ERROR' || findingType === 'SECURITY_WARNING'

/** Lint takes its time over the longest of them. */
const eighths = Array.from({ length: 8 }, (_, part) => part)

describe("lint of AWS's managed policies", () => {
  test.each(eighths)('raises no false alarm: part %d', (part) => {
    const alarms = all
      .filter((_, index) => index % eighths.length === part)
      .flatMap(({ name, document }) =>
        lintPolicy(document, 'identity')
          .filter((finding) => !trueAlarms.has(name) && isAlarm(finding) && !foundByAwsToo.has(finding.issueCode))
          .map(({ issueCode, findingDetails }) => `${name}: ${issueCode} ${findingDetails}`),
      )
    expect(alarms).toEqual([])
  })

  test('finds what AWS finds: whoever has it can hand any role to any service', () => {
    const codes = (arn: string) =>
      lintPolicy(awsManagedPolicy(arn)?.document, 'identity').map(({ issueCode }) => issueCode)
    expect(codes('arn:aws:iam::aws:policy/IAMFullAccess')).toContain('PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE')
    expect(codes('arn:aws:iam::aws:policy/AdministratorAccess-Amplify')).toContain('PASS_ROLE_WITH_STAR_IN_RESOURCE')
  })
})
