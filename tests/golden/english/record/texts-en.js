Notepad.texts("en", {
"para_1": "Ministers and other heads of delegation spoke on the theme of the session, “Reading for all”. They thanked the host country.",
"para_2": "Many representatives said that public libraries were the last indoor places where nobody was asked to buy anything. One representative, speaking on behalf of a group of countries, proposed a fund of 100 000 euros.",
"para_3": "Several representatives noted that the digital divide had grown, and that by 2030 every village should have a reading room with 5G coverage; one of them referred to “Library 3.0” as a goal.",
"para_4": "[To be completed]",
"para_5": "On Tuesday, 4 June 2024, the General Conference held two dialogues: one on buildings, and one on readers.",
"para_6": "The panellists were: Ana Ribeiro, Mayor of Évora; Tom Okoro, architect; Ms. Lindqvist, Director of the library of Umeå. The moderator was Mr. Haas.",
"para_7": "Ms. Ribeiro said that a library should have a door on every side; that it should stay open until the last train had left; and that it should smell of coffee.",
"para_8": "Mr. Okoro replied that buildings aged and that readers did not: a staircase (without a landing) kept out more people than a locked door.",
"para_9": "The moderator asked what a city of 20% fewer inhabitants needed. Ms. Lindqvist said that it needed more light.",
"para_10": "Mr. Haas opened the dialogue. He asked who had read a book on the way to Lisbon.",
"para_11": "van der Meer, the youngest participant, said that she had read two.",
"para_12": "The Chair, summing up, said: “We came to speak of shelves and have spoken of people.” She closed the dialogue at 6 p.m."
});
