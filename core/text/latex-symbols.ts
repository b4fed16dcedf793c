const pairs = (list: string): [string, string][] => [...list.matchAll(/(\S+) (\S+)/g)].map(([, ...pair]) => pair as [string, string])
const words = (list: string): ReadonlySet<string> => new Set(list.match(/\S+/g))

/** Letters and signs that stand close to their neighbours. */
export const signs: ReadonlyMap<string, string> = new Map(
  pairs(`
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ
psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
ell ℓ hbar ℏ imath ı jmath ȷ wp ℘ Re ℜ Im ℑ aleph ℵ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅
forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ angle ∠ top ⊤ bot ⊥ prime ′ circ ∘ degree ° bullet • star ⋆ ast *
dagger † ddagger ‡ dag † ddag ‡ copyright © pounds £ euro € textdegree ° textregistered ® texttrademark ™
sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ surd √
ldots … dots … cdots ⋯ dotsc … dotsb ⋯ vdots ⋮ ddots ⋱ textellipsis … langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋
lceil ⌈ rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ lbrace { rbrace } lbrack [ rbrack ] backslash \\
textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbar | textless < textgreater > colon :
checkmark ✓ cmark ✓ xmark ✗ clubsuit ♣ diamondsuit ♦ heartsuit ♥ spadesuit ♠ sharp ♯ flat ♭ natural ♮
triangle △ square □ Box □ blacksquare ■ Diamond ◇ lozenge ◊ endash – textendash – emdash — textemdash —
LaTeX LaTeX TeX TeX i ı j ȷ o ø O Ø l ł L Ł ss ß ae æ AE Æ oe œ OE Œ aa å AA Å th þ TH Þ dh ð DH Ð
quotedblbase „ textquotedblleft “ textquotedblright ” textquoteleft ‘ textquoteright ’ mathsection §
`),
)

/** Signs between two things, with a space on both sides. */
export const relations: ReadonlyMap<string, string> = new Map(
  pairs(`
le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ lt < gt > ll ≪ gg ≫ ne ≠ neq ≠ equiv ≡ approx ≈ approxeq ≊
sim ~ simeq ≃ cong ≅ propto ∝ asymp ≍ doteq ≐ triangleq ≜ coloneqq := coloneq := prec ≺ succ ≻ preceq ⪯ succeq ⪰
lesssim ≲ gtrsim ≳ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ mid | nmid ∤
parallel ∥ perp ⊥ models ⊨ vdash ⊢ dashv ⊣ to → rightarrow → longrightarrow → leftarrow ← gets ← longleftarrow ←
leftrightarrow ↔ Rightarrow ⇒ Longrightarrow ⇒ implies ⇒ Leftarrow ⇐ impliedby ⇐ Leftrightarrow ⇔ iff ⇔
mapsto ↦ longmapsto ↦ hookrightarrow ↪ rightsquigarrow ⇝ rightleftharpoons ⇌ uparrow ↑ downarrow ↓ updownarrow ↕
nearrow ↗ searrow ↘ nwarrow ↖ swarrow ↙ xrightarrow →
pm ± mp ∓ times × div ÷ cdot · cup ∪ cap ∩ uplus ⊎ setminus ∖ smallsetminus ∖ wedge ∧ land ∧ vee ∨ lor ∨
oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ circledast ⊛ rtimes ⋊ ltimes ⋉ bmod mod
`),
)

/** Functions are their names. */
export const functions = words(`
log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth min max sup inf lim limsup liminf arg argmin argmax
det dim ker deg gcd hom tr Tr Pr softmax sign sgn diag rank span supp Var Cov KL poly polylog mod
`)

/** What changes the look of what follows in braces: only that is shown. */
export const styles = words(`
emph textbf textit textsc textsf texttt textrm textmd textup textsl textnormal text mbox hbox fbox underline uline textsuperscript
textsubscript mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak mathnormal mathds bm boldsymbol pmb operatorname
ensuremath mathop mathbin mathrel mathord url path code enquote overbrace underbrace boxed cancel phantom smash substack
widehat widetilde overline overrightarrow overleftarrow
`)

/** What has no look of its own: switches, and sizes of brackets. */
export const unseen = words(`
em it bf sc tt rm sf sl itshape bfseries scshape ttfamily rmfamily sffamily normalfont small large Large footnotesize tiny
left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr middle displaystyle textstyle scriptstyle limits nolimits
nonumber notag noindent centering protect relax xspace item par hfill
`)

/** What is left out with what follows in braces. */
export const leftOut = words('cite citep citet citealp ref eqref cref Cref autoref label footnote thanks vspace hspace begin end color index')

export const spaces = words('quad qquad enspace thinspace space nobreakspace newline linebreak')

/** `\mathbb{R}` and its like, as far as every font has them. */
export const doubleStruck: ReadonlyMap<string, string> = new Map(pairs('C ℂ  H ℍ  N ℕ  P ℙ  Q ℚ  R ℝ  Z ℤ'))

/** Marks over and under a letter, as text and as mathematics writes them. */
export const accents: ReadonlyMap<string, string> = new Map(
  pairs(`
    ' \u0301  \` \u0300  ^ \u0302  " \u0308  ~ \u0303  = \u0304  . \u0307  c \u0327  v \u030c  u \u0306  H \u030b  k \u0328  r \u030a
    d \u0323  b \u0331  hat \u0302  widehat \u0302  check \u030c  tilde \u0303  widetilde \u0303  acute \u0301  grave \u0300  dot \u0307
    ddot \u0308  breve \u0306  bar \u0304  overline \u0304  vec \u20d7  mathring \u030a
  `),
)
