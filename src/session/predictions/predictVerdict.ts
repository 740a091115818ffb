import { compileDocument } from '#iam/evaluate/compileDocument.ts'
import { decide } from '#iam/evaluate/decide.ts'
import { evaluationOrder, needsPrincipal, policiesOf } from '#iam/evaluate/layers.ts'
import { PreparedRequest } from '#iam/evaluate/preparedRequest.ts'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { Policy } from '#iam/types.ts'
import { isDoubtful, knownKeys, standsBeside } from './isCertain.ts'
import { namesInStatements } from './namesInStatements.ts'
import { type AskedRequest, type Asker, type ForeseenRequest, foreseenRequest } from './predictRequest.ts'

/**
 * The verdict of `predictRequest`, with the layer and the statement that decide, without its trace: for whoever asks hundreds of
 * times and opens one. Traces only statements that ask for something the request may not show.
 * @returns undefined where `predictRequest` gives none
 */
export function predictVerdict(
  asker: Asker,
  asked: AskedRequest,
  onResource: readonly Policy[] = [],
): Settlement | undefined {
  const foreseen = foreseenRequest(asker, asked, onResource)
  if (!foreseen) return undefined
  const settlement = decide(foreseen.request, foreseen.policies)
  return isSettled(settlement, foreseen) ? settlement : undefined
}

/** What `isCertain` says of the decision with its trace. */
function isSettled(settlement: Settlement, { request, policies }: ForeseenRequest): boolean {
  let keys: ReadonlySet<string> | undefined
  const known = () => (keys ??= knownKeys(request.context))
  const prepared = new PreparedRequest(request, policies)
  return evaluationOrder.every((layer) =>
    (policiesOf(layer, policies, prepared) ?? []).every(({ name, document }) => {
      const names = namesInStatements(document)
      return compileDocument(document).statements.every((statement) => {
        if (names[statement.index]?.every((name) => known().has(name))) return true
        const trace = statement.trace(prepared, needsPrincipal(layer))
        return !isDoubtful(trace, known()) || standsBeside(settlement, trace, layer, name)
      })
    }),
  )
}
