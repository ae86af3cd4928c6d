using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Accesses by <c>?.</c> that become tests for null. The receiver is evaluated once. Nothing behind a receiver that is null is evaluated.
/// </summary>
internal static class ConditionalAccessEdits
{
    // The ordinal tells the receiver from the receivers of the method's other tests.
    public static void Add(NullTest test, int ordinal, TextEdits edits, LineMap lines)
    {
        var receiver = $"{RuntimeNames.ReceiverPrefix}{ordinal}";
        edits.Open(test.Binding.SpanStart, test.Binding, receiver);
        if (test.Form == NullTestForm.Value)
        {
            edits.Open(test.Access.SpanStart, test.Access, "(");
            edits.Replace(test.Access.OperatorToken.Span, $" is {{ }} {receiver} ? {test.Conversion}(");
            edits.Close(test.Access.Span.End, test.Access, ") : null)");
            return;
        }
        var brace = test.Form == NullTestForm.EmbeddedStatement ? "{ " : "";
        edits.Open(test.Access.SpanStart, test.Access, $"{brace}if (");
        edits.Replace(test.Access.OperatorToken.Span, $" is {{ }} {receiver}) ");
        if (test.Form == NullTestForm.EmbeddedStatement)
            edits.Close(test.Access.Parent!.Span.End, test.Access, lines.Hidden("}", test.Access.Parent.Span.End));
    }
}
