using BenchmarkDotNet.Running;
using StrategicAssessment.Benchmarks;

if (args is ["whole-process", ..]) return WholeProcess.Run();
if (args is ["formats"]) return FormatsProcess.Run();
if (args is ["statistics"]) return StatisticsProcess.Run();
if (args is ["diff"]) return DiffProcess.Run();
if (args is ["judgement", .. var sections]) return JudgementProcess.Run(sections);
if (args is ["profile"]) return StartupProfile.Run();
if (args is ["records", .. var given]) return RecordsProcess.Run(given);
_ = BenchmarkSwitcher.FromAssembly(typeof(WholeProcess).Assembly).Run(args);
return 0;
