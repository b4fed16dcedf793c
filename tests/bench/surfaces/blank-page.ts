import { createApp, h } from 'vue'

createApp({ render: () => h('main', 'Nothing') }).mount('#app')
