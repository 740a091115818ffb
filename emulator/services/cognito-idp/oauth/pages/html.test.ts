import { expect, test } from 'vitest'
import { html } from './html.ts'

test('What is put into a template is text, also in attributes', () => {
  const hostile = `"><script>alert('1')</script>&`
  expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">' +
      '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</p>',
  )
})

test('Templates go into templates as they are, one or a list, and what is not there leaves nothing', () => {
  const items = ['a', '<b>'].map((name) => html`<i>${name}</i>`)
  expect(html`${items}${undefined}${false}${html`<hr />`}`.text).toBe('<i>a</i><i>&lt;b&gt;</i><hr />')
})
