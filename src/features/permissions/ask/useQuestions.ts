import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Question, questionText, readQuestion } from './question.ts'

export interface Questions {
  /** What was asked, the oldest first, each once. */
  readonly asked: ComputedRef<readonly Question[]>
  ask(question: Question): Promise<void>
  forget(question: Question): Promise<void>
}

/** What somebody asks besides what the console offers, as the address says: `?ask=s3:GetObject arn:aws:s3:::bucket/key`. */
export function useQuestions(): Questions {
  const route = useRoute()
  const router = useRouter()
  const asked = computed(() => {
    const texts = [route.query.ask ?? []].flat().flatMap((text) => (text === null ? [] : [text]))
    const known = new Map<string, Question>()
    for (const text of texts) {
      const question = readQuestion(text)
      if (question) known.set(questionText(question), question)
    }
    return [...known.values()]
  })

  return {
    asked,
    async ask(question) {
      const texts = new Set([...asked.value, question].map(questionText))
      await router.push({ query: { ask: [...texts], may: questionText(question) } })
    },
    async forget(question) {
      const gone = questionText(question)
      const texts = asked.value.map(questionText).filter((text) => text !== gone)
      const { role, may } = route.query
      const left = { ...(role !== undefined && { role }), ...(may !== gone && { may }) }
      await router.replace({ query: { ...(texts.length > 0 && { ask: texts }), ...left } })
    },
  }
}
