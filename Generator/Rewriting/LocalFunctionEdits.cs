using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Twins of local functions. A twin stands behind its local function, so the function's text is there twice, each time on the user's lines.
/// </summary>
internal static class LocalFunctionEdits
{
    public static void Add(LocalFunctionTwin twin, RewriteContext context, TextEdits edits)
    {
        var function = twin.Function;
        var header = string.Join(" ", function.ConstraintClauses.Select(FlatText.Flat).Prepend(Signatures.Of(twin)));
        var body = new BodyRewriter(twin.Body, RewrittenFunction.Of(twin), context).Rewrite(context.Lines.Continue(function.Span.End));
        edits.Close(function.Span.End, function, $"\n{LineMap.Hidden(header)}{body}");
    }
}
