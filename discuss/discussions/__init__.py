"""How an article is discussed: its leader's settings, its prompts, and who may write when."""
