/**
 * An emulator that keeps decisions only while its parent says so (`on`, `off`): two processes of one program differ by
 * more than the log costs, one process with and without it does not. Each word is answered with the microseconds of CPU
 * that writing decisions has taken so far.
 */
import { start } from '../emulator/program/start.ts'
import { DecisionLog } from '../emulator/state/decision-log/decisionLog.ts'

let keeps = true
const add = DecisionLog.prototype.add
// What `--decisions 0` leaves out is what follows this call.
DecisionLog.prototype.add = function (record) {
  if (keeps) add.call(this, record)
}

let writingUs = 0
const flush = DecisionLog.prototype.flush
// All that the log does but one push to a list: it works when many wait.
DecisionLog.prototype.flush = function () {
  const before = process.cpuUsage()
  flush.call(this)
  const { user, system } = process.cpuUsage(before)
  writingUs += user + system
}
process.on('message', (said) => {
  keeps = said === 'on'
  process.send?.(writingUs)
})
process.on('SIGTERM', () => process.exit(0))
await start(process.argv.slice(2), (line) => console.log(line))
