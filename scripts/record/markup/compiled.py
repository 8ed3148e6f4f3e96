"""How a template becomes Python: as Jinja makes it, without what our templates do not need.

A call is the call alone: Jinja looks at each function whether it asks for the context of the template, and none of ours
and of the theme does. In our templates, what `finalize` returns is shown as it is: Jinja escapes it once more.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2 import __version__ as jinja_version
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.nativetypes import NativeCodeGenerator
from jinja2.nodes import Call, Getattr
from jinja2.runtime import Macro

from record.markup.markdown import ready

OWN = tuple(Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("compiled.py", "render.py"))
"""The text of the modules that say how templates are compiled, and what they call."""


class QuickMacro(Macro):
    """A macro of a template; a call with all its arguments in their order goes straight to the Python of its body."""

    def __call__(self, *args: object, **kwargs: object) -> str:
        """Return what the macro shows."""
        if kwargs or len(args) != self._argument_count or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*args, **kwargs)
        return ready(self._func(*args))


class DirectCode(CodeGenerator):
    """Writes the Python of a template with calls and attributes as they are."""

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        """Write a call; the macro of a `call` block also gets the body of the block."""
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        for stars, more in (("*", node.dyn_args), ("**", node.dyn_kwargs)):
            if more:
                self.write(stars)
                self.visit(more, frame)
                self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802
        """Write an attribute of an object; if the object has none, Jinja looks for an item of the name."""
        self.write("(found if (found := getattr((owner := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else environment.getitem(owner, {node.attr!r}))")


class PlainCode(DirectCode, NativeCodeGenerator):
    """Writes the Python of a template of ours."""

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write what makes a macro: the class that the environment has for it."""
        self.write("environment.")
        super().macro_def(macro_ref, frame)


class PlainEnvironment(Environment):
    """An environment whose templates are compiled in this way."""

    code_generator_class = PlainCode
    Macro = QuickMacro


class CompiledTemplates(FileSystemBytecodeCache):
    """Keeps compiled templates in a folder, each by its text and by what compiled it."""

    def get_source_checksum(self, source: str) -> str:
        """Return what a template is known by."""
        return super().get_source_checksum("\n".join((jinja_version, *OWN, source)))
