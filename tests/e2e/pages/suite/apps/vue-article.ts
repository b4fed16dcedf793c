import { defineComponent, h, onMounted, ref } from 'vue'

const names = ['Claude Opus 4.7', 'GLM-5.1', 'Kimi K2.6']

/** Rendered by the server and, exactly the same, by the page. */
export const VueArticle = defineComponent({
  emits: ['ready'],
  setup(_props, { emit }) {
    const clicks = ref(0)
    onMounted(() => emit('ready'))
    return () =>
      h('article', [
        h('p', ['Rendered twice: ', 'GPT-5.5 and ', h('b', 'Gemini'), ' 3.1 Pro Preview']),
        h('ul', names.map((name, at) => h('li', { key: name }, `${name} is number ${at}`))),
        h('button', { onClick: () => clicks.value++ }, `Clicked ${clicks.value} times`),
      ])
  },
})
