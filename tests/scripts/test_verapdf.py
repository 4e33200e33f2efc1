"""Without Java nothing is judged, and that is said and never passed over."""

import pytest

from scripts.verapdf.judge import NoJudge, judged


def test_a_machine_without_java_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(NoJudge, match="There is no Java here"):
        judged([("ua1", tmp_path / "plan.pdf")])
