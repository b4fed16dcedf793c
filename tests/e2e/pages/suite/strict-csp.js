window.suite.keepStill()
window.suite.whenMarked(window.suite.finish)
