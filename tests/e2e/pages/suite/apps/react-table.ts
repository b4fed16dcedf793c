import { createElement, Fragment, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { keyOf, ROUNDS, ROWS, rowAt } from './rows.ts'
import { suite } from './suite.ts'

let drawn = 0

/** A row has texts side by side, an element that comes and goes, and its neighbours change places. */
function Row({ row }: { row: number }) {
  const { name, score, isShort } = rowAt(row, drawn)
  return createElement('tr', null, createElement('td', null, name, ' ', score), isShort ? null : createElement('td', null, 'and ', createElement('b', null, name)))
}

function Table() {
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (round === ROUNDS) suite.finish()
    else setTimeout(() => flushSync(() => setRound(++drawn)), 100)
  }, [round])
  const rows = Array.from({ length: ROWS }, (_, row) => createElement(Row, { key: keyOf(row, round), row }))
  return createElement('table', null, createElement('tbody', null, createElement(Fragment, null, rows)))
}

const root = document.querySelector('#root, #rows')
if (!root) throw new Error('There is no root')
const report = (error: unknown) => void suite.errors.push(String(error))
createRoot(root, { onUncaughtError: report, onCaughtError: report, onRecoverableError: report }).render(createElement(Table))

suite.look((ok) => {
  const rows = [...root.querySelectorAll('tr')]
  ok(rows.length === ROWS, `${rows.length} rows`)
  rows.forEach((element, row) => {
    const { name, score, isShort } = rowAt(row, drawn)
    ok(element.innerHTML === `<td>${name} ${score}</td>${isShort ? '' : `<td>and <b>${name}</b></td>`}`, `row ${row} reads ${element.innerHTML}`)
    ok(element.firstChild?.childNodes.length === 3, `row ${row} has other texts`)
  })
})
