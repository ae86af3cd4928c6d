using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Twins of lambdas. A twin is given as a further argument, behind the lambda.</summary>
internal static class LambdaTwinEdits
{
    public static void Add(LambdaTwin twin, RewriteContext context, TextEdits edits)
    {
        var end = twin.Syntax.Span.End;
        var header = LambdaEdits.Signature(twin.Lambda, RuntimeNames.EntryParameter);
        // Somebody else runs the twin later, so the twin cannot be cancelled.
        BodyRewriter rewriter = new(twin.Body, RewrittenFunction.Of(twin.Lambda), context with { IsCancellable = false });
        edits.Close(end, twin.Syntax, $"\n{LineMap.Hidden($", {header} =>")}{rewriter.Rewrite(context.Lines.Continue(end))}");
    }
}
