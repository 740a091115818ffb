/** How far policies allow an action before it is known on what. Follows the IAM User Guide, "Policy evaluation logic". */
import { patternTokens, type TextTest, wildcardTest } from '../document/language/wildcard.ts'
import { listOf, statementsOf } from '../document/statementsOf.ts'
import { isUnderResourceControl } from '../evaluate/layers.ts'
import type { LayerName, PoliciesInForce, Policy, Statement } from '../types.ts'

/** `every call`: whatever it is done on. `some calls`: it depends on what it is done on, or on conditions. */
export type ActionReach = 'every call' | 'some calls' | 'no call'

/** A statement with its patterns read once for all actions. */
interface ReadStatement {
  readonly isAllow: boolean
  readonly isForAll: boolean
  readonly isAbout: TextTest
  /** Of an organization's policies: see `Policy.attachedTo`. */
  readonly level: string
}

type Layers = ReadonlyMap<LayerName, readonly ReadStatement[]>

/** Each must allow for itself, and of the first two each level; what a resource's own policy allows adds to the identity's. */
const restricting: readonly LayerName[] = ['service control', 'resource control', 'permissions boundary', 'session']

/**
 * @param policies the layers in force; documents that cannot be read grant nothing
 * @returns what tells it of an action, as AWS spells it: `s3:GetObject`
 */
export function reachesOf(policies: PoliciesInForce): (action: string) => ActionReach {
  const layers: Layers = new Map(
    Object.entries(policies).map(([layer, all]) => [layer as LayerName, (all ?? []).flatMap(readPolicy)]),
  )
  const known = new Map<string, ActionReach>()
  return (action) => {
    const reach = known.get(action) ?? reachIn(action.toLowerCase(), layers)
    known.set(action, reach)
    return reach
  }
}

function reachIn(action: string, layers: Layers): ActionReach {
  const inForce = [...layers.keys()].filter((layer) => layer !== 'resource control' || isUnderResourceControl(action))
  const about = (layer: LayerName) => (layers.get(layer) ?? []).filter(({ isAbout }) => isAbout(action))
  const denies = inForce.flatMap(about).filter(({ isAllow }) => !isAllow)
  if (denies.some(({ isForAll }) => isForAll)) return 'no call'
  const allows = (layer: LayerName) => about(layer).filter(({ isAllow }) => isAllow)
  const own = allows('identity-based')
  if (own.length === 0 && allows('resource-based').length === 0) return 'no call'
  const asked = restricting
    .filter((layer) => inForce.includes(layer))
    .flatMap((layer) =>
      levelsOf(layers.get(layer) ?? []).map((level) => allows(layer).filter((one) => one.level === level)),
    )
  if (asked.some((allowing) => allowing.length === 0)) return 'no call'
  const isWhole = denies.length === 0 && [own, ...asked].every((all) => all.some(({ isForAll }) => isForAll))
  return isWhole ? 'every call' : 'some calls'
}

/** A layer without a policy is one level, which allows nothing. */
function levelsOf(statements: readonly ReadStatement[]): readonly string[] {
  const levels = new Set(statements.map(({ level }) => level))
  return levels.size > 0 ? [...levels] : ['']
}

function readPolicy({ document, attachedTo: level = '' }: Policy): readonly ReadStatement[] {
  const statements = statementsOf(document).filter((one) => typeof one === 'object' && one !== null)
  return statements.map((statement) => ({
    isAllow: statement.Effect === 'Allow',
    isForAll: isForAll(statement),
    isAbout: actionTest(statement),
    level,
  }))
}

function actionTest({ Action, NotAction }: Statement): TextTest {
  const tests = listOf(Action ?? NotAction)
    .filter((pattern) => typeof pattern === 'string')
    .map((pattern) => wildcardTest(patternTokens(pattern.toLowerCase())))
  const isNamed: TextTest = (action) => tests.some((test) => test(action))
  if (Action !== undefined) return isNamed
  return NotAction === undefined ? () => false : (action) => !isNamed(action)
}

function isForAll({ Resource, Condition }: Statement): boolean {
  const isConditional = Condition !== undefined && Object.keys(Condition).length > 0
  return !isConditional && Resource !== undefined && listOf(Resource).includes('*')
}
