using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0107ContextIsStoredTests
{
    [Test]
    public Task AContextInWhatCanBeSetIsReported() => Rule<GOR0107ContextIsStoredAnalyzer>.VerifyAsync(
        """
        class Service
        {
            private Context {|#0:current|} = Context.Background;

            public Context? [|Last|] { get; set; }

            static Context [|shared|] = Context.Background;

            void Serve(Context context) => current = context;
        }
        """,
        "'current' outlives the call whose context it holds, and two calls at once share it. Pass the context as a parameter.");

    [Test]
    public Task AContextThatBelongsToTheObjectIsFine() => Rule<GOR0107ContextIsStoredAnalyzer>.VerifyAsync(
        """
        class Request(Context first)
        {
            private static readonly Context Root = Context.Background;
            private readonly Context context = first;

            public Context Context { get; } = first;

            public Context Other { get; init; } = first;

            public Context Computed { get => first; set => Serve(value); }

            void Serve(Context context) => Go.Run(first, () => { });

            private class Part { public Context? Context; }
        }

        record Message(Context Context);

        class Server
        {
            private CancelScope scope;
            private Context context = Context.Background;

            void Start() { scope = Context.WithCancel(Context.Background); context = scope.Context; }
        }

        class Connection : IDisposable
        {
            private Context context = Context.Background;

            public void Dispose() { }
        }

        struct Pair { public Context Context; }

        interface IWorker { Context Context { get; set; } }
        """);

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0107ContextIsStoredAnalyzer>.VerifyBrokenAsync(
        "class C { Context ; Context { get; Context x; Contex y; public Context [|Z|] { get; set");
}
