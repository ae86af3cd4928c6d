using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0108ContextIsNotPassedOnTests
{
    [Test]
    public Task AnEndlessContextInPlaceOfTheOwnIsReportedAndFixed() => Rule<GOR0108ContextIsNotPassedOnAnalyzer>
        .VerifyFixAsync<GOR0108ContextIsNotPassedOnFixer>(
            """
            class C
            {
                void Serve(int x, Context ctx)
                {
                    Load(ctx, 1);
                    Load([|Context.Background|], 2);
                    Load(context: [|GoroutineGen.Context.Todo|], x: 3);
                    void Inner(Context own) => Load([|Context.Background|], 4);
                    Action<Context> lambda = own => Load([|Context.Background|], 5);
                }

                static void Load(Context context, int x) { }
            }
            """,
            """
            class C
            {
                void Serve(int x, Context ctx)
                {
                    Load(ctx, 1);
                    Load(ctx, 2);
                    Load(context: ctx, x: 3);
                    void Inner(Context own) => Load(own, 4);
                    Action<Context> lambda = own => Load(own, 5);
                }

                static void Load(Context context, int x) { }
            }
            """);

    [Test]
    public Task WhereItMayBeMeantItIsFine() => Rule<GOR0108ContextIsNotPassedOnAnalyzer>.VerifyAsync(
        """
        class C
        {
            void NoContext() => Load(Context.Background);

            void Optional(Context? ctx) => Load(Context.Background);

            void Two(Context a, Context b) => Load(Context.Background);

            void Derived(Context ctx)
            {
                using var scope = Context.WithTimeout(Context.Background, TimeSpan.FromSeconds(1));
                Load(scope.Context);
                Load(Context.WithoutCancel(ctx));
            }

            void Afterwards(Context ctx)
            {
                try { Load(ctx); }
                catch (Exception) { Load(Context.Background); }
                finally { Load(Context.Background); }
            }

            void Done(Context ctx)
            {
                ctx.Done.Receive();
                Load(Context.Background);
            }

            void Registered(Context ctx)
            {
                Context.AfterFunc(ctx, () => Load(Context.Background));
                Load(Context.Background);
            }

            void Started(Context ctx)
            {
                Go.Run(Context.Background, () => { });
                Go.Run(() => Load(Context.Background));
            }

            static void Load(Context context) { }
        }
        """);

    [Test]
    public Task TheMessageNamesBoth() => Rule<GOR0108ContextIsNotPassedOnAnalyzer>.VerifyAsync(
        "class C { void M(Context ctx) => Load({|#0:Context.Background|}); void Load(Context c) { } }",
        "'Load' goes on when 'ctx' is done. Pass 'ctx', or Context.WithoutCancel(ctx) where that is meant.");

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0108ContextIsNotPassedOnAnalyzer>.VerifyBrokenAsync(
        "class C { void M(Context ctx, ) => Load(Context.Background, ; Context x = Load(Context.Background");
}
