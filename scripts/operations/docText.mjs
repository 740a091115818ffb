// Documentation of the SDK's declarations as plain text.
const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }

/** HTML to text: `code` between backticks, a line feed between paragraphs and before points of a list. */
export function docText(html) {
  return (
    html
      .replace(/\s+/g, ' ')
      // Notices about dates and regions come before what an operation does.
      .replace(/<important>.*?<\/important>/g, '')
      .replace(/<code>\s*(.*?)\s*<\/code>/g, '`$1`')
      .replace(/<li>/g, '\n- ')
      .replace(/<\/(p|ul|ol|dl|note|important|li)>|<br\s*\/?>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&(\w+);/g, (all, name) => entities[name] ?? all)
      .split('\n')
      .map((line) => line.trim())
      .map((line) => line.replace(/^-\s+/, '- '))
      .filter((line) => line !== '' && line !== '-')
      .join('\n')
  )
}

/** As many whole sentences as fit in `most` characters; at least one, cut where it is longer. */
export function firstSentences(text, most) {
  const paragraph = text.split('\n')[0] ?? ''
  const sentences = paragraph.match(/.*?(?:[.:](?=\s|$)|$)\s*/g) ?? []
  let kept = ''
  for (const sentence of sentences) {
    if (kept !== '' && kept.length + sentence.trim().length > most) break
    kept += sentence
  }
  const whole = kept.trim()
  return whole.length > 2 * most ? `${whole.slice(0, 2 * most - 1)}…` : whole
}

/** As many whole lines as fit in `most` characters; at least one. */
export function wholeLines(text, most) {
  let kept = ''
  for (const line of text.split('\n')) {
    if (kept !== '' && kept.length + line.length > most) break
    kept += `${kept === '' ? '' : '\n'}${line}`
  }
  return kept
}
