return [2J
