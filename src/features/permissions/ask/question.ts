/** One action on one resource, as somebody types it. */
export interface Question {
  /** `s3:PutObject` */
  readonly action: string
  /** An ARN, or `*` for actions that are asked of no resource. */
  readonly resource: string
}

export interface QuestionProblem {
  readonly of: keyof Question
  readonly text: string
}

const actionForm = /^[a-z0-9-]+:[a-z0-9]+$/i
const arnForm = /^arn:[\w-]+:[a-z0-9-]+:[a-z0-9-]*:\d*:\S/

/** @returns undefined where it can be asked */
export function questionProblem({ action, resource }: Question): QuestionProblem | undefined {
  if (action === '') return { of: 'action', text: 'Type an action, such as s3:PutObject.' }
  if (/[*?]/.test(action))
    return { of: 'action', text: 'A request asks for one action. Patterns such as s3:* stand in policies only.' }
  if (!actionForm.test(action))
    return { of: 'action', text: 'An action is a service and a name with a colon between them, such as s3:PutObject.' }
  if (resource === '') return { of: 'resource', text: 'Type an ARN, or * for an action that is asked of no resource.' }
  if (resource === '*' || arnForm.test(resource)) return undefined
  return { of: 'resource', text: 'An ARN begins with arn:aws: and names a service, such as arn:aws:s3:::bucket/key.' }
}

/** As one word of an address: no action has a space. */
export function questionText({ action, resource }: Question): string {
  return `${action} ${resource}`
}

/** @returns undefined where the text is no question that can be asked */
export function readQuestion(text: string): Question | undefined {
  const [action = '', ...rest] = text.trim().split(' ')
  const question = { action, resource: rest.join(' ').trim() }
  return questionProblem(question) ? undefined : question
}
