"""A speaker whom the facts do not name is the same in every text: by the name, or by the country alone."""

from pathlib import Path

from record.build import build

ZH = """\
湖泊委员会第3次会议简要记录
上午10时10分宣布开会。
湖泊的状况
1. Lund女士(瑞典)说，水位下降了。
2. 加藤先生(日本)说，湖泊很浅。
3. 肯尼亚代表说，肯尼亚同意。
上午11时35分散会。
"""
EN = """\
Summary record of the 3rd meeting of the Committee on Inland Lakes
The meeting was called to order at 10.10 a.m.
The state of the lakes
1. The representative of Chile said that it was late. Ms. Lund (Sweden) said that the water had fallen.
2. Mr. Kato (Japan) said that lakes were shallow.
3. The representative of Kenya said that Kenya agreed.
The meeting rose at 11.35 a.m.
"""


def test_one_voice_more_in_a_translation_shifts_nobody(tmp_path: Path) -> None:
    for name, words in (("record.txt", ZH), ("record.en.txt", EN), ("record.toml", 'languages = ["zh", "en"]\n')):
        (tmp_path / name).write_text(words, encoding="utf-8")
    built = build(tmp_path / "record.txt", tmp_path / "record.toml")
    original, translation = built.edition.record, built.edition.translations["en"]
    own = [paragraph.speeches[-1].speaker for paragraph in original.paragraphs]
    assert own == ["lund", "u52a0-u85e4", "delegation-ke"]
    assert [paragraph.speeches[-1].speaker for paragraph in translation.paragraphs] == own
    assert [speaker.name for speaker in translation.speakers if speaker.id not in own] == ["Chile"]
    told = [
        problem.message for problem in built.problems[tmp_path / "record.en.txt"] if "other speakers" in problem.message
    ]
    assert [message.partition(":")[0] for message in told] == ["para_1"]
