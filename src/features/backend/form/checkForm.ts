import { checkSignIn } from './checkSignIn.ts'
import { type FormDraft, wordsOf } from './formDraft.ts'

/** A field and what is wrong in it, in words; fields in order are not in it. */
export type FormProblems = Partial<Record<keyof FormDraft | `endpoints.${keyof FormDraft['endpoints']}`, string>>

const region = /^[a-z]{2}(?:-[a-z]+)+-\d+$/
const userPool = /^[\w-]+_[0-9a-zA-Z]+$/
const client = /^[\w+]{1,128}$/
const identityPool = /^[\w-]+:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/i
const bucket = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
/** What Cognito lets a user pool ask. */
const shortest = 6
const longest = 99

/** Everything that is wrong, each at its field. */
export function checkForm(form: FormDraft): FormProblems {
  const problems: FormProblems = {}
  const text = (field: 'region' | 'userPoolId' | 'clientId' | 'identityPoolId', pattern: RegExp, looks: string) => {
    const value = form[field].trim()
    if (value === '') problems[field] = 'This is needed.'
    else if (!pattern.test(value)) problems[field] = looks
  }
  text('region', region, 'A region looks like eu-central-1.')
  text('userPoolId', userPool, 'A user pool id looks like eu-central-1_AbC123xyz: its region, _ and letters or digits.')
  text('clientId', client, 'A client id has letters and digits alone.')
  text(
    'identityPoolId',
    identityPool,
    'An identity pool id looks like eu-central-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11.',
  )
  const length = Number(form.passwordLength)
  if (form.passwordLength.trim() !== '' && !(Number.isInteger(length) && length >= shortest && length <= longest))
    problems.passwordLength = `A user pool asks for ${shortest} to ${longest} characters.`
  const places = wordsOf(form.places).find((line) => !bucket.test(line.split('/')[0] ?? ''))
  if (places !== undefined)
    problems.places = `"${places}" does not begin with a bucket's name: 3 to 63 lower-case letters, digits, dots and hyphens.`
  return { ...problems, ...checkSignIn(form), ...hostedProblems(form), ...endpointProblems(form) }
}

function hostedProblems({ domain, scopes, redirectsIn, redirectsOut }: FormDraft): FormProblems {
  if (domain.trim() === '') return {}
  const problems: FormProblems = {}
  if (!hostName.test(domain.trim()))
    problems.domain = 'A domain is a host name alone, without https:// and without a path.'
  if (wordsOf(scopes).length === 0) problems.scopes = 'Name at least one scope: openid email.'
  for (const [field, text] of Object.entries({ redirectsIn, redirectsOut }) as [
    'redirectsIn' | 'redirectsOut',
    string,
  ][]) {
    const wrong = wordsOf(text).find((address) => !URL.canParse(address))
    if (wordsOf(text).length === 0) problems[field] = 'Name at least one address.'
    else if (wrong !== undefined) problems[field] = `"${wrong}" is not a whole address: https://console.example/`
  }
  return problems
}

function endpointProblems({ hasEndpoints, endpoints }: FormDraft): FormProblems {
  if (!hasEndpoints) return {}
  const problems: FormProblems = {}
  for (const [name, text] of Object.entries(endpoints) as [keyof FormDraft['endpoints'], string][]) {
    const problem = endpointProblem(text.trim())
    if (problem !== undefined) problems[`endpoints.${name}`] = problem
  }
  return problems
}

function endpointProblem(text: string): string | undefined {
  if (text === '') return 'This is needed.'
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    return 'An endpoint is a whole address: http://127.0.0.1:4566'
  const { username, password, pathname, search, hash } = new URL(text)
  if (username !== '' || password !== '') return 'An address that is kept holds no name and no password.'
  return pathname === '/' && search === '' && hash === '' ? undefined : 'An endpoint ends with its host and port.'
}
