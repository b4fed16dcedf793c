import { createApp, defineComponent, Fragment, h, nextTick, ref } from 'vue'
import { keyOf, ROUNDS, ROWS, rowAt } from './rows.ts'
import { suite } from './suite.ts'

const round = ref(0)

const Table = defineComponent(() => () => {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const { name, score, isShort } = rowAt(row, round.value)
    // A fragment brings empty texts of Vue's own, which it needs to find its place again.
    return h('tr', { key: keyOf(row, round.value) }, [h('td', [h(Fragment, [`${name} `, String(score)])]), isShort ? null : h('td', ['and ', h('b', name)])])
  })
  return h('table', [h('tbody', rows)])
})

const app = createApp(Table)
app.config.errorHandler = (error) => void suite.errors.push(String(error))
app.mount('#root')

const timer = setInterval(() => {
  round.value++
  if (round.value < ROUNDS) return
  clearInterval(timer)
  void nextTick(suite.finish)
}, 100)

suite.look((ok) => {
  const rows = [...document.querySelectorAll('#root tr')]
  ok(rows.length === ROWS, `${rows.length} rows`)
  rows.forEach((element, row) => {
    const { name, score, isShort } = rowAt(row, round.value)
    ok(element.textContent === `${name} ${score}${isShort ? '' : `and ${name}`}`, `row ${row} reads ${String(element.textContent)}`)
    ok(element.querySelectorAll('*').length === (isShort ? 1 : 3), `row ${row} has other elements`)
  })
})
