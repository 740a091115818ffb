import { conditionKeysOf, resourceTypesOf } from '#iam/tables/actions.ts'
import { readDescription } from '../../../../aws/operations/readDescription.ts'
import { type CallableService, serviceRows } from '../../../../aws/operations/serviceRows.ts'
import { firstSentence } from '../../../../ui/firstSentence.ts'

/** What an action is, beside the list that offers it: AWS's words for its operation, what it is asked of, what it carries. */
export async function actionInfo(action: string): Promise<Node> {
  const place = document.createElement('div')
  const add = (tag: string, text: string, look: string) => {
    const element = document.createElement(tag)
    element.textContent = text
    element.className = look
    place.append(element)
  }
  add('p', action, 'aws-word text-1 font-semibold')
  const words = await operationWords(action)
  if (words !== undefined) add('p', words, 'text-1 mt-1')
  add('p', actionWords(action), 'text-2 mt-1')
  return place
}

/** "Asked of an object. 6 keys, s3:ExistingObjectTag among them." */
export function actionWords(action: string): string {
  const names = [...new Set(resourceTypesOf(action).map(({ name }) => name))]
  // An object behind an access point is one, too.
  const types = names.includes('object') ? names.filter((name) => !name.startsWith('accesspoint')) : names
  const asked =
    types.length === 0 ? 'Asked of no resource: only "*" covers it.' : `Asked of ${listed(types.map(withArticle))}.`
  const keys = conditionKeysOf(action)
  if (keys.length === 0) return asked
  return `${asked} ${keys.length === 1 ? 'One key' : `${keys.length} keys`}: ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ' among them' : ''}.`
}

const withArticle = (name: string) => `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
const listed = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join('')

/** The operation's own, where the action is called like one. */
async function operationWords(action: string): Promise<string | undefined> {
  const [prefix = '', name = ''] = action.split(':')
  const service = serviceOf(prefix)
  if (!service) return undefined
  const description = await readDescription(service).catch(() => undefined)
  const doc = description?.operations[name]?.doc
  return doc === undefined ? undefined : firstSentence(doc.replaceAll('`', ''))
}

function serviceOf(prefix: string): CallableService | undefined {
  return serviceRows.find(({ id }) => id === prefix)?.id
}
