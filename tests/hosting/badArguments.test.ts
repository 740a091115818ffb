import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '../tree.ts'

test.each([
  ['build', ['--base', 'a b'], '--base a b: no path.', 'npm run build -- '],
  ['build', ['--bsae', '/a/'], "Unknown option '--bsae'", 'npm run build -- '],
  ['build', ['--outputs', 'nowhere.json'], 'nowhere.json: there is no such file.', 'amplify_outputs.json'],
  ['preview', ['--base', '/a?b'], '--base /a?b: no path.', 'npm run preview -- '],
  ['preview', ['--port', '70000'], '--port 70000: no port.', 'npm run preview -- '],
  ['hostingHeaders', ['one.json', 'two.json'], "One file is one backend's", 'npm run hosting:headers -- '],
  ['hostingHeaders', ['package.json'], 'package.json: "auth" lacks', 'amplify_outputs.json'],
])('%s %j does nothing, and says what is wrong and what to type', (script, words, problem, advice) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain(problem)
  expect(stderr).toContain(advice)
})
