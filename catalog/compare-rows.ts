import type { ComparedFigure, ComparedGroup } from '../core/compare/comparison.ts'
import { formatTokens } from '../core/figure/format-figure.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { say } from '../core/language/say.ts'
import type { Origin } from '../core/model/model.ts'
import { boards } from './boards.ts'
import { blendRow, scoreRow, speedRow } from './compare-board-rows.ts'
import { dayPriceRow, priceListRows, sourceOf } from './compare-price-rows.ts'
import { notListed, sourceOfBoard, type CompareRowDefinition } from './compare-subject.ts'

interface CompareGroupDefinition extends Omit<ComparedGroup, 'rows'> {
  rows: readonly CompareRowDefinition[]
}

/** Everything by which models are compared, from top to bottom. */
export function compareGroups(): CompareGroupDefinition[] {
  return [
    { id: 'scores', title: say('compare.scores'), isPriceList: false, rows: boards.map(scoreRow) },
    { id: 'speed', title: say('compare.speed'), isPriceList: false, rows: boards.flatMap(speedRow) },
    { id: 'day-price', title: say('price.perMyDay'), isPriceList: false, rows: [dayPriceRow()] },
    { id: 'board-price', title: say('compare.boardPrice'), isPriceList: false, rows: boards.flatMap(blendRow) },
    {
      id: 'first-party-price',
      title: say('compare.firstPartyPerMillion'),
      isPriceList: true,
      rows: priceListRows('first-party', (figure) => say('compare.firstPartyFigure', { figure }), ({ firstPartyPrice }) => firstPartyPrice),
    },
    {
      id: 'cheapest-price',
      title: say('compare.cheapestPerMillion'),
      isPriceList: true,
      rows: priceListRows('cheapest', (figure) => say('compare.cheapestFigure', { figure }), ({ cheapestPrice }) => cheapestPrice),
    },
    {
      id: 'model',
      title: say('compare.model'),
      isPriceList: false,
      rows: [
        {
          id: 'context-window',
          label: say('card.contextWindow'),
          name: say('card.contextWindow'),
          unit: 'tokens',
          better: 'higher',
          read: ({ model: { contextWindowTokens: tokens, saidBy } }) =>
            tokens === undefined
              ? notListed()
              : { text: say('figure.tokens', { tokens: formatTokens(tokens) }), value: tokens, ...by(saidBy?.contextWindowTokens), scale: { name: 'tokens', at: tokens } },
        },
        {
          id: 'released',
          label: say('card.listedSinceLabel'),
          name: say('card.listedSinceLabel'),
          unit: 'day',
          read: ({ model: { releasedOn: day, saidBy } }) =>
            day === undefined ? notListed() : { text: formatDay(day), value: day, ...by(saidBy?.releasedOn) },
        },
        {
          id: 'weights',
          label: say('card.weights'),
          name: say('card.weights'),
          unit: '',
          read: ({ model: { hasOpenWeights, saidBy } }) => {
            if (hasOpenWeights === undefined) return notListed()
            const text = say(hasOpenWeights ? 'card.open' : 'card.notOpen')
            return { text, value: hasOpenWeights ? 'open' : 'not open', ...by(saidBy?.hasOpenWeights) }
          },
        },
        {
          id: 'licence',
          label: say('card.licence'),
          name: say('card.licence'),
          unit: '',
          read: ({ places }) => {
            const [said] = places.flatMap((place) => {
              const { licence } = place.standing.row
              return licence === undefined ? [] : [{ text: licence, value: licence, source: sourceOfBoard(place) }]
            })
            return said ?? notListed()
          },
        },
      ],
    },
  ]
}

function by(origin: Origin | undefined): Pick<ComparedFigure, 'source'> {
  return origin ? { source: sourceOf(origin) } : {}
}
