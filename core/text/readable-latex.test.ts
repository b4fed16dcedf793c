import { describe, expect, it } from 'vitest'
import { readableLatex } from './readable-latex.ts'

const tex = String.raw

describe('readableLatex', () => {
  it.each([
    [tex`the $\ell_{1/2}$ norm`, 'the ℓ₁/₂ norm'],
    [tex`$\pi$ and $π$`, 'π and π'],
    [tex`$0<\delta<1/4$`, '0<δ<1/4'],
    [tex`$\mathcal{O}(n^2)$ in $\mathbb{R}^d$`, 'O(n²) in ℝᵈ'],
    [tex`$\tilde{O}(n^{-1/2})$`, 'Õ(n⁻¹/²)'],
    [tex`$(π_t)_{t\ge0}$`, '(πₜ)_(t≥0)'],
    [tex`$\frac{a}{b}$, $\frac{n+1}{2h}$`, 'a/b, (n+1)/(2h)'],
    [tex`$\sqrt{x}$, $\sqrt{x+1}$, $\sqrt[3]{n}$`, '√x, √(x+1), ∛n'],
    [tex`$O(n\log\log n)$ and $\log^4(1/\varepsilon)$`, 'O(n log log n) and log⁴(1/ε)'],
    [tex`$\sum_{i=1}^n x_i^{(t)}$`, '∑ᵢ₌₁ⁿ xᵢ⁽ᵗ⁾'],
    [tex`$\lambda_{\max}$ and $2^{n^2}$`, 'λ_max and 2^(n²)'],
    [tex`$p(x\mid y)\propto e^{-f-g}$`, 'p(x | y) ∝ e⁻ᶠ⁻ᵍ'],
    [tex`$x\leq y$, $A \not\in B$, $\left\|x\right\|_2$`, 'x ≤ y, A ∉ B, ‖x‖₂'],
    [tex`$\text{RGO}_{g}(x)$ and $\operatorname{KL}(p\|q)$`, 'RGO_g(x) and KL(p‖q)'],
    [tex`$3\times$ faster, $\sim$100, $\epsilon$-greedy, $k$-NN, a $1$B model`, '3× faster, ~100, ε-greedy, k-NN, a 1B model'],
    [tex`from $75.4\%$ to 78.5\%`, 'from 75.4% to 78.5%'],
    [tex`$$E = mc^2$$ and \(a+b\) and \[c\]`, 'E = mc² and a+b and c'],
    [tex`$10{,}000$ steps`, '10,000 steps'],
  ])('shows the formula %s', (written, shown) => {
    expect(readableLatex(written)).toBe(shown)
  })

  it.each([
    ['Kullback--Leibler, router---expert', 'Kullback–Leibler, router—expert'],
    [tex`\emph{very \textbf{bold} $x^2$} end`, 'very bold x² end'],
    [tex`G\"odel, Erd\H{o}s, na\"{\i}ve, Fran\c{c}ois, {\'E}tale, Stra\ss e`, 'Gödel, Erdős, naïve, François, Étale, Straße'],
    ["``quoted'' and `single', Figure~1", '“quoted” and ‘single’, Figure 1'],
    [tex`{GPT}-4 \& friends, R\&D at \$5, snake\_case`, 'GPT-4 & friends, R&D at $5, snake_case'],
    [tex`as shown \cite{somebody2026} by \method{}`, 'as shown by method'],
    [tex`\url{https://lab.example/a_b}, \href{https://lab.example/}{our page}`, 'https://lab.example/a_b, our page'],
  ])('shows the text %s', (written, shown) => {
    expect(readableLatex(written)).toBe(shown)
  })

  it.each([
    'between $5 and $10 per million tokens',
    '$135 billion this year, while another commits $80 billion',
    '$5/month, $10/year and US$3',
    'costs $5 in total',
    'run it with --help, or wait ~100 ms -> done',
    'answers {"json": {"depth": 1}} and {user}',
    tex`a path C:\Users\name, a pattern \d+ and a line break \n`,
    'snake_case, 2^10, and `code`',
    '$$',
  ])('leaves %s as it is', (written) => {
    expect(readableLatex(written)).toBe(written)
  })

  it('knows a formula beside an amount of money', () => {
    expect(readableLatex('at $5 per run, $n$ runs cost $5 times $n$')).toBe('at $5 per run, n runs cost $5 times n')
  })

  it.each(['{', '}', '\\', '$', '$ ', '\\(', '\\frac', '^{', '_', '\\emph{', '`', '``', '--', '\\$', '~a', '{A', '\\"{', 'a b$', '[', '\\sqrt['])(
    'comes to an end with nothing but %s',
    (piece) => {
      for (const [open, close] of [['', ''], ['$', '$'], ['\\(', '\\)']]) {
        const shown = readableLatex(`${open}${piece.repeat(50_000)}${close} end`)
        expect(shown.endsWith('end')).toBe(true)
        expect(shown.length).toBeLessThan(400_000)
      }
    },
  )
})
